/** What the client and the server must agree on, and nothing else: the client imports this folder and nothing else of the server's. */
export * from './citations';
export * from './files';
export * from './findings';
export * from './lists';
export * from './workspace';
