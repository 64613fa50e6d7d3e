import { createHash } from 'node:crypto';
import { definitionsInForce } from '#lib/model/definitions.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** Goes up when analyses begin to tell something else of the same records, or to tell it in another form. */
const form = 4;

/**
 * Which records, counted how, an analysis rests on. Records only come and go with imports and fillings, those that are
 * written by hand too; so what people save beside them, such as scorecards and comments, makes no analysis old.
 */
export async function dataVersionOf(store: Store): Promise<string> {
	const imports = (await store.imports()).filter(({ undoneAt }) => undoneAt === null).map(({ id }) => id);
	const fillings = (await store.fillings()).map(({ id }) => id);
	const definitions = definitionsInForce(await store.definitionVersions());
	const text = JSON.stringify([imports, fillings, definitions]);
	return `${form} ${createHash('sha256').update(text).digest('base64url')}`;
}

/** Whether what rests on these was told in the form of this version of the product. */
export const isOfThisForm = (dataVersion: string): boolean => dataVersion.startsWith(`${form} `);
