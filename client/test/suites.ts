// In the order of running; the server is crashed last.
import './manifest';
import './drafts';
import './typing';
import './snippets';
import './sheets';
import './sources';
import './views';
import './settings';
import './server';
