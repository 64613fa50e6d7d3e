import { expect, test } from 'vitest';
import { readableForms } from '../src/readable-forms.ts';

type Asked = Parameters<typeof readableForms>[0];

/** What a page gets that asks for the form of a request. */
async function formOf(body: string | FormData, type?: string) {
	const request = new Request('http://localhost/theme', {
		method: 'POST',
		body,
		...(type && { headers: { 'content-type': type } })
	});
	let form: FormData | undefined;
	await readableForms({
		event: { request },
		resolve: async (event) => {
			form = await event.request.formData();
			return new Response();
		}
	} as Pick<Asked, 'resolve'> as Asked);
	return form;
}

test('a form is read as it was sent', async () => {
	const sent = new FormData();
	sent.set('theme', 'dark');
	expect((await formOf(sent))?.get('theme')).toBe('dark');
	expect((await formOf('theme=dark', 'application/x-www-form-urlencoded'))?.get('theme')).toBe('dark');
});

test.each([
	['{"theme":"dark"}', 'application/json'],
	['nonsense', 'multipart/form-data; boundary=x'],
	['--x\r\nnonsense', 'multipart/form-data'],
	['', 'text/plain']
])('what is no form, or a broken one, is refused as such: %j as %s', async (body, type) => {
	await expect(formOf(body, type)).rejects.toMatchObject({ status: 400 });
});
