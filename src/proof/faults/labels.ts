/** APIs whose answers do not look like those of an API: wrong labels, pages, words that are used for something else. */
import { noResource } from '../../contract/no-resource.ts';
import { html, noResourceMessage, rewrite, type Written } from './answers.ts';
import type { Fault } from '../../reference/fault.ts';

/** Changes every answer before it is sent; tokens and records of the Table API are left as they are. */
const relabelled =
  (change: (written: Written) => void): Fault['around'] =>
  (next) =>
  (incoming, outgoing) => {
    const isOfApi = /\/(?:wrapup|wrapup_\w+)\//.test(incoming.url ?? '');
    next(incoming, isOfApi ? rewrite(outgoing, change) : outgoing);
  };

/** Every fault that a run can judge: something answers, and it is the API. */
export const wrongLabels: readonly Fault[] = [
  {
    id: 'html-label',
    sentence: 'Every answer of the API says that it is text/html; its body is as it should be.',
    around: relabelled((written) => {
      written.headers = { ...written.headers, ...html };
    }),
  },
  {
    id: 'html-errors',
    sentence: 'Every error of the API is a page; everything else is as it should be.',
    around: relabelled((written) => {
      if (written.status < 400) return;
      const title = `HTTP Status ${written.status}`;
      written.headers = html;
      written.body = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
    }),
  },
  {
    id: 'unknown-is-no-resource',
    sentence: 'An unknown id is answered as a wrong URL is: no such resource, with 404.',
    around: relabelled((written) => {
      if (written.status !== 404 && !noResource.test(written.body)) return;
      written.status = 404;
      written.body = written.body
        .replace(/"(message|detail)":"(?:[^"\\]|\\.)*"/g, `"$1":"${noResourceMessage}"`)
        .replace(/<(message|detail)>[^<]*</g, `<$1>${noResourceMessage}<`);
    }),
  },
];
