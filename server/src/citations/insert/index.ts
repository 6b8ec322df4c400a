/** What is written into drafts and files of sources to cite a source. */
export { addSource } from './addSource';
export { type Edit, type Insertion, markupOf, spaced } from './edit';
export { hasForm, usualForm } from './form';
export { type Form, type InsertionRequest, insertCitation } from './insertion';
export { nameBibliography } from './nameBibliography';
export { placeCitation } from './placement';
