import './drafts';
import './typing';
import './snippets';
import './sheets';
import './server';
