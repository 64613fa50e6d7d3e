import { error } from '@sveltejs/kit';
import { isByHand } from '#lib/questions/entry-name.ts';

/** Takes out again what a person wrote by hand, told by the number of its import in a form. */
export async function undoByHand({ store, imports }: App.Locals, form: FormData): Promise<void> {
	const id = Number(form.get('import'));
	const entry = (await store.imports()).find((one) => one.id === id);
	if (!entry || !isByHand(entry)) error(404);
	if (entry.undoneAt === null) await imports.inTurn((database) => database.undoImport(id));
}
