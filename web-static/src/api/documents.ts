import { call } from './client';

/** One answer of a part; always a list, of one entry for most parts. */
export type Answers = Record<string, string[]>;

export interface DocumentPart {
  code: string;
  type: 'TEXT' | 'LONG' | 'LIST' | 'DATE' | 'NUMBER' | 'CHOICE' | 'ARTICLES';
  mandatory: boolean;
  most: number;
  label: string;
  choices: { code: string; label: string }[];
}

export interface DocumentTemplate {
  code: string;
  version: number;
  title: string;
  twoPersons: boolean;
  clock: string | null;
  parts: DocumentPart[];
}

export interface Article {
  /** What a part of type ARTICLES takes. */
  citation: string;
  title: string;
  article: string;
  text: string;
}

export interface DocumentRow {
  id: string;
  template: string;
  title: string;
  state: string;
  version: number;
  number: string | null;
  code: string;
  draftedAt: string;
  issuedAt: string | null;
  draftedBy: string | null;
  signedBy: string | null;
  receipt: { method: string; relation: string; servedOn: string } | null;
  allowed: string[];
}

export interface Folder {
  documents: DocumentRow[];
  called: string[];
  articles: Article[];
  writes: boolean;
}

export interface Templates {
  templates: DocumentTemplate[];
  articles: Article[];
}

/** What every change carries: an idempotency key and the version its writer saw. */
export interface Change {
  id: string;
  version: number;
  [more: string]: unknown;
}

const one = (id: string) => `/api/documents/${encodeURIComponent(id)}`;

export const listTemplates = () => call<Templates>('GET', '/api/document-templates');

export const listDocuments = (item: string) =>
  call<Folder>('GET', `/api/items/${encodeURIComponent(item)}/documents`);

export const draftDocument = (item: string, body: { id: string; template: string }) =>
  call<DocumentRow>('POST', `/api/items/${encodeURIComponent(item)}/documents`, { body });

export const readDocument = (id: string) =>
  call<{ document: DocumentRow; fields: Answers }>('GET', one(id));

export const editDocument = (id: string, body: Change & { fields: Answers }) =>
  call<DocumentRow>('POST', one(id), { body });

export const decideDocument = (id: string, what: 'issue' | 'serve' | 'revoke', body: Change) =>
  call<DocumentRow>('POST', `${one(id)}/${what}`, { body });

export const documentUrl = (id: string, ending: 'pdf' | 'docx') => `${one(id)}.${ending}`;
