// What only a host with Node can do, for a worker is no process: it cannot crash and be started again. Runs last.
import './crash';
