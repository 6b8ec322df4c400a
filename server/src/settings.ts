import { CITATION_CHECKS } from './citations/checks/index';
import { CHECKS, type CheckResult, type Finding, type Severity } from './core/index';
import { BIBLIOGRAPHY_GLOBS, CITATION_FORMS, type CitationForm } from './protocol';
import type { SourceGlobs } from './sourceRules';

/** How loud a check is: one of the four severities, or silent. */
export type Level = 'off' | Severity;

export interface Settings {
  /** By check id; a check that is not named keeps its own severity. */
  readonly levels: ReadonlyMap<string, Level>;
  /** Whether drafts are checked against the built-in fact sheet too. */
  readonly builtInSheet: boolean;
  readonly sources: SourceGlobs;
  /** Languages, as LSP language ids, of the drafts that are checked; all of them where the client names none. */
  readonly languages: readonly string[] | undefined;
  /** Which files of a folder are drafts: `include` for a check of the whole workspace, `exclude` for open ones too. */
  readonly drafts: SourceGlobs;
  /** Milliseconds that a finding on the sentence being typed waits for a pause. */
  readonly caretDelay: number;
  /** How loud findings are that are aligned with a source, but less sure. */
  readonly lessSure: 'off' | 'hint' | 'information';
  /** How loud it is that no source holds a figure, or quoted words. */
  readonly unsourcedFigures: 'off' | 'hint' | 'information';
  /** The author of waivers. */
  readonly author: string;
  readonly citations: CitationSettings;
  /** Quiet marks in the draft: a hint behind what a source bears out, counts over headings. */
  readonly marks: { readonly inlayHints: boolean; readonly codeLens: boolean };
}

export interface CitationSettings {
  /** Which files of a folder describe sources that drafts cite. */
  readonly bibliographies: readonly string[];
  /** The name of a style that comes with the extension, or the path of a .csl file. */
  readonly style: string;
  /** How sources are cited in drafts whose language has this form. */
  readonly form: CitationForm;
}

export const DEFAULT_STYLE = 'chicago-notes';

/** What the manifest says, too: clients that send no settings have these. */
export const DEFAULT_SOURCES: SourceGlobs = {
  include: ['sources/**/*.{md,markdown,qmd,txt,html,htm}'],
  exclude: ['**/README.*'],
};

export const DEFAULT_DRAFTS: SourceGlobs = {
  include: ['**/*.{md,markdown,qmd,rmd,tex,ltx,html,htm,adoc,asciidoc,rst,txt}'],
  exclude: ['**/node_modules/**'],
};

/** Longer than the gaps between keys, shorter than patience. */
export const DEFAULT_CARET_DELAY = 1000;
const LONGEST_CARET_DELAY = 60_000;

/** Reads the section `policyFactCheck` as the client sends it. What is not understood is left out. */
export function readSettings(section: unknown): Settings {
  const settings = recordOf(section);
  const levels = Object.entries(recordOf(settings['checks'])).filter((entry): entry is [string, Level] => isLevel(entry[1]));
  const [sources, drafts, citations] = ['sources', 'drafts', 'citations'].map(name => recordOf(settings[name])) as [
    Part,
    Part,
    Part,
  ];
  return {
    levels: new Map(levels),
    builtInSheet: recordOf(settings['builtInSheet'])['enabled'] !== false,
    sources: {
      include: textsOf(sources['include']) ?? DEFAULT_SOURCES.include,
      exclude: textsOf(sources['exclude']) ?? DEFAULT_SOURCES.exclude,
    },
    languages: textsOf(settings['languages']),
    drafts: {
      include: textsOf(drafts['include']) ?? DEFAULT_DRAFTS.include,
      exclude: textsOf(drafts['exclude']) ?? DEFAULT_DRAFTS.exclude,
    },
    caretDelay: delayOf(settings['caretDelay']),
    lessSure: quietLevelOf(sources['lessSure']),
    unsourcedFigures: quietLevelOf(settings['unsourcedFigures']),
    author: textOf(recordOf(settings['waivers'])['author']),
    citations: {
      bibliographies: textsOf(citations['bibliographies']) ?? BIBLIOGRAPHY_GLOBS,
      style: textOf(citations['style']) || DEFAULT_STYLE,
      form: CITATION_FORMS.find(form => form === citations['form']) ?? 'auto',
    },
    marks: {
      inlayHints: recordOf(settings['inlayHints'])['enabled'] === true,
      codeLens: recordOf(settings['codeLens'])['enabled'] === true,
    },
  };
}

/** All that was found, as the writer wants to hear it. */
export function hear(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  const [unsourced, others] = [true, false].map(are => findings.filter(({ check }) => (check === 'unsourced') === are));
  return [...applySettings(others ?? [], settings), ...unsourcedFindings({ unsourced: unsourced ?? [] }, settings)];
}

/** What no source holds, for a writer who asks. */
export function unsourcedFindings(result: Pick<CheckResult, 'unsourced'>, { unsourcedFigures }: Settings): readonly Finding[] {
  if (unsourcedFigures === 'off') return [];
  return result.unsourced.map(finding => ({ ...finding, severity: unsourcedFigures }));
}

/**
 * The findings as the writer wants to hear them.
 * A finding that is weaker than its check usually is stands for a doubt, and no setting makes a doubt louder.
 */
export function applySettings(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  const heard = findings.flatMap(finding => {
    if (!isLessSure(finding)) return [finding];
    return settings.lessSure === 'off' ? [] : [{ ...finding, severity: settings.lessSure }];
  });
  if (settings.levels.size === 0) return heard;
  return heard.flatMap(finding => {
    const level = levelOf(finding.check, settings);
    if (level === undefined) return [finding];
    if (level === 'off') return [];
    const usual = [...CHECKS, ...CITATION_CHECKS].find(check => check.id === finding.check)?.severity;
    const severity = finding.severity === usual ? level : weaker(finding.severity, level);
    return [{ ...finding, severity }];
  });
}

/** How loud the writer wants a check; `undefined` where nothing is said, and its own severity counts. */
export function levelOf(check: string, { levels }: Pick<Settings, 'levels'>): Level | undefined {
  return levels.get(check) ?? (CITATION_CHECKS.some(({ id, onRequest }) => id === check && onRequest) ? 'off' : undefined);
}

/** The source puts it otherwise, and that is all that can be said: an editor's choice. */
export function isLessSure({ by, severity }: Finding): boolean {
  return by === 'contrast' && severity === 'information';
}

/** From loud to quiet. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function weaker(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

type Part = Readonly<Record<string, unknown>>;

function isLevel(value: unknown): value is Level {
  return value === 'off' || SEVERITIES.some(severity => severity === value);
}

function quietLevelOf(value: unknown): 'off' | 'hint' | 'information' {
  return value === 'hint' || value === 'information' ? value : 'off';
}

function delayOf(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? Math.min(value, LONGEST_CARET_DELAY) : DEFAULT_CARET_DELAY;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one: unknown): one is string => typeof one === 'string') : undefined;
}

function recordOf(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
