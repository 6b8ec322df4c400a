// What every host runs, in this order. What needs Node is in nodeSuites.
import './manifest';
import './drafts';
import './waivers';
import './typing';
import './snippets';
import './sourceSnippets';
import './sheets';
import './sources';
import './navigation';
import './insertCitation';
import './views';
import './workspaceCheck';
import './walkthrough';
import './settings';
import './server';
