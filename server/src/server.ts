import {
  type Connection,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import { answer } from './answer';
import { serverCapabilities } from './capabilities';
import { fileCheck } from './checkFiles';
import { citationStyles, type FormatterOf } from './citationStyles';
import { type Client, readClient } from './client';
import { ClosedDrafts } from './closedDrafts';
import { configure, registerConfiguration } from './configuration';
import { citationHover } from './features/citationHover';
import { codeActions } from './features/codeActions';
import { content } from './features/content';
import { diagnostics } from './features/diagnostics';
import { hover } from './features/hover';
import { bibliographyDiagnostics, sheetDiagnostics } from './features/sheetDiagnostics';
import { type Files, pathBelow } from './files';
import { type Marks, serveMarks } from './marks';
import { namedBibliographies } from './namedBibliographies';
import { serveNavigation } from './navigation';
import { type Publisher, publish } from './publish';
import { publishWaivers } from './publishWaivers';
import { Reports } from './reports';
import { serveCitations } from './serveCitations';
import { Session } from './session';
import { registerSheetFeatures, serveSheets } from './sheetFeatures';
import { serveViews, type Views } from './views';
import { serveWaive } from './waive';
import { type WorkspaceWatch, watchWorkspace } from './workspaceWatch';

/** Serves one client over a connection. The host gives the connection and the way to read files, and nothing else differs. */
export function serve(
  connection: Connection,
  filesFor: (connection: Connection, client: Client) => Files,
  version: string,
): void {
  let started = false;
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (started) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    started = true;
    const client = readClient(params);
    start(connection, client, filesFor(connection, client), params.initializationOptions);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'policy-fact-check', version } };
  });
  connection.listen();
}

function start(connection: Connection, client: Client, files: Files, initialSettings: unknown): void {
  const configuration = configure(connection, client, initialSettings, () => {
    told.everythingChanged();
    watch.settingsChanged();
    marks.settingsChanged();
  });
  const session = new Session(client, {
    settingsOf: configuration.settingsOf,
    forgetSettings: configuration.forget,
    bring: draft => bring(draft),
    pathInFolder: uri => pathBelow(watch.folderOf(uri), uri),
    settled: uri => told.draftSettled(uri),
  });
  const watch = watchWorkspace(connection, client, files, session.library, configuration.settingsOf, {
    changed: () => told.everythingChanged(),
    ruled: () => session.shelveOpen(),
  });
  const bring = namedBibliographies(session.library, watch.readNamed);
  const marks = serveMarks(connection, client, session, configuration.settingsOf, watch.folders, watch.ready);
  const checkedFiles = fileCheck(session, files, watch.folderOf);
  const told = together(
    publish(connection, client, session, watch.ready),
    serveViews(connection, client, session, checkedFiles, watch.ready),
    marks,
    publishWaivers(connection, session, watch.ready),
  );
  const reports = new Reports();

  session.documents.listen(connection);
  followDocuments(session, watch, told, uri => {
    session.forget(uri);
    configuration.forget(uri);
    reports.forget(uri);
  });
  connection.onInitialized(() => {
    registerConfiguration(connection, client);
    registerSheetFeatures(connection, client);
    marks.settingsChanged();
    watch.start();
  });
  const formatterOf = citationStyles(files, configuration.settingsOf, watch.folderOf);
  answerRequests(connection, client, session, watch.ready, reports, formatterOf);
  serveCitations(connection, client, session, watch.ready, formatterOf);
  serveWaive(connection, session, watch.folderOf, watch.ready);
  serveSheets(connection, client, session, watch.ready);
  serveNavigation(connection, client, session, new ClosedDrafts(files, watch.folders, session), watch.ready, formatterOf);
}

/** Diagnostics are told of, lists, and marks. */
function together(publisher: Publisher, views: Views, marks: Marks, waiversChanged: () => void): Publisher {
  const draft = (tell: (uri: string) => void) => (uri: string) => {
    tell(uri);
    views.draftChanged();
    waiversChanged();
  };
  return {
    draftChanged: draft(publisher.draftChanged),
    draftClosed: draft(publisher.draftClosed),
    draftSettled: draft(publisher.draftSettled),
    everythingChanged() {
      publisher.everythingChanged();
      views.referenceChanged();
      marks.changed();
      waiversChanged();
    },
  };
}

function followDocuments(session: Session, watch: WorkspaceWatch, told: Publisher, forget: (uri: string) => void): void {
  session.documents.onDidChangeContent(({ document }) => {
    if (session.isDraft(document.uri)) told.draftChanged(document.uri);
    else if (session.library.setOpen(document.uri, document.getText())) told.everythingChanged();
  });
  session.documents.onDidClose(({ document: { uri } }) => {
    forget(uri);
    if (session.isDraft(uri)) {
      told.draftClosed(uri);
    } else {
      if (session.library.setOpen(uri, undefined)) told.everythingChanged();
      void watch.reread(uri);
    }
  });
}

function answerRequests(
  connection: Connection,
  client: Client,
  session: Session,
  ready: Promise<void>,
  reports: Reports,
  formatterOf: FormatterOf,
): void {
  const log = connection.console;

  connection.languages.diagnostics.on(
    answer('Diagnostics', log, async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
      await ready;
      const sheet = session.library.openSheet(uri);
      if (sheet) return reports.report(uri, sheetDiagnostics(sheet, client.encoding), previousResultId);
      const bibliography = session.library.bibliographies.findOpen(uri);
      if (bibliography) return reports.report(uri, bibliographyDiagnostics(bibliography, client.encoding), previousResultId);
      await session.readAhead(uri);
      const snapshot = await session.snapshot(uri);
      return reports.report(uri, snapshot ? diagnostics(snapshot) : [], previousResultId);
    }),
  );
  connection.onHover(
    answer('Hover', log, async ({ textDocument, position }) => {
      await ready;
      const snapshot = await session.snapshot(textDocument.uri);
      if (!snapshot) return null;
      return (await citationHover(snapshot, position, formatterOf)) ?? hover(snapshot, position);
    }),
  );
  connection.onCodeAction(
    answer('Code actions', log, async params => {
      await ready;
      const snapshot = await session.snapshot(params.textDocument.uri);
      return snapshot ? codeActions(snapshot, params) : [];
    }),
  );
  connection.workspace.textDocumentContent.on(answer('Document content', log, ({ uri }) => content(uri)));
}
