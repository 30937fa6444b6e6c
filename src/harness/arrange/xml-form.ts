import { isAccepted } from '../../client/answer.ts';
import { Api, type XmlForm } from '../../client/api.ts';
import type { Client } from '../../client/connection/client.ts';
import type { Session } from '../session.ts';
import { recordIntents } from './ledger-intents.ts';

/**
 * The form of XML requests that the target reads: found out once by each worker. READINGS xml-request-form.
 *
 * @param label makes a label for a code that nothing else uses
 */
export async function xmlFormOf(session: Session, client: Client, label: () => string): Promise<XmlForm> {
  const { learned, context } = session;
  if (context.consent.readOnly) return 'bare';
  learned.xmlForm ??= await learnXmlForm(session, client, label);
  return learned.xmlForm;
}

async function learnXmlForm(session: Session, client: Client, label: () => string): Promise<XmlForm> {
  // What is judged of the answers is judged where a check asks.
  const api = new Api(client, 'xml', {
    beforeRequest: (...request) => recordIntents(session, ...request),
    afterAnswer: () => undefined,
  });
  const isRead = async (xmlForm: XmlForm) =>
    isAccepted(await api.postCodes({ codes: [{ code: label() }] }, { xmlForm }));
  if (await isRead('bare')) return 'bare';
  return (await isRead('entry')) ? 'entry' : 'bare';
}
