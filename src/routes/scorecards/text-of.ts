/** A text of a form; empty where there is none, or a file. */
export function textOf(form: FormData, name: string): string {
	const text = form.get(name);
	return typeof text === 'string' ? text : '';
}
