import { error } from '@sveltejs/kit';
import { isByHand } from '#lib/questions/entry-name.ts';
import { writeSoon } from './write-soon.ts';

/** Takes out again what a person wrote by hand, told by the number of its import in a form. */
export async function undoByHand(locals: App.Locals, form: FormData): Promise<void> {
	const id = Number(form.get('import'));
	const entry = (await locals.store.imports()).find((one) => one.id === id);
	if (!entry || !isByHand(entry)) error(404);
	if (entry.undoneAt === null) await writeSoon(locals, (store) => store.undoImport(id));
}
