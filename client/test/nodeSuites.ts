// What only a host with Node can do. The last one crashes the server: a worker is no process, and cannot be started again.
import './place';
import './crash';
