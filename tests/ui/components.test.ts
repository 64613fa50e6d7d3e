import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Button from '#lib/ui/Button.svelte';
import DataTable from '#lib/ui/DataTable.svelte';
import Field from '#lib/ui/Field.svelte';
import Menu from '#lib/ui/Menu.svelte';
import Notice from '#lib/ui/Notice.svelte';
import Pager from '#lib/ui/Pager.svelte';
import Progress from '#lib/ui/Progress.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
/** `render` reckons out every attribute a button may have, which is more than the compiler bears. */
const bodyOf = (component: Component<never>, props: object) => render(component as Component, { props }).body;
const withoutComments = (html: string) => html.replace(/<!--.*?-->/g, '').replace(/ class="[^"]*"/g, '');
const attribute = (html: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(html)?.[1];

describe('a button', () => {
	test('is a button where something happens, and a link where it leads somewhere', () => {
		const button = bodyOf(Button, { children: words('Undo'), name: 'press', value: 'undo' });
		const link = bodyOf(Button, { children: words('Back'), href: '/data' });
		expect(withoutComments(button)).toBe('<button name="press" value="undo"><span>Undo</span></button>');
		expect(withoutComments(link)).toBe('<a href="/data"><span>Back</span></a>');
	});
});

describe('a field', () => {
	type Given = { id: string; describedby: string | undefined; invalid: true | undefined };
	const control = createRawSnippet<[Given]>((given) => ({
		render: () =>
			`<input id="${given().id}" aria-describedby="${given().describedby ?? ''}" data-bad="${given().invalid ?? ''}">`
	}));

	test('is named by its label and told about by its hint and its problem', () => {
		const html = render(Field, { props: { label: 'Name', hint: 'As on the file', problem: 'Too long', control } }).body;
		const id = attribute(html, 'input id') ?? 'none';
		expect(attribute(html, 'label for') ?? attribute(html, 'for')).toBe(id);
		expect(attribute(html, 'aria-describedby')).toBe(`${id}-hint ${id}-problem`);
		expect(html).toContain(`id="${id}-hint"`);
		expect(html).toContain(`id="${id}-problem"`);
		expect(attribute(html, 'data-bad')).toBe('true');
	});

	test('with nothing to add points at nothing', () => {
		const html = render(Field, { props: { label: 'Name', control } }).body;
		expect(attribute(html, 'aria-describedby')).toBe('');
		expect(attribute(html, 'data-bad')).toBe('');
	});
});

describe('a notice', () => {
	test.each([
		['trouble', 'alert'],
		['news', 'status'],
		['plain', undefined]
	] as const)('of the tone %s has the role %s', (tone, role) => {
		const html = render(Notice, { props: { tone, title: 'Undone', children: words('Taken out') } }).body;
		expect(attribute(html, 'role')).toBe(role);
		expect(html).toContain('Undone');
		expect(html).toContain('Taken out');
	});
});

describe('a table', () => {
	type Row = { day: string; rows: number };
	const cells = createRawSnippet((row: () => Row) => ({ render: () => `<td>${row().day}: ${row().rows}</td>` }));
	const props = {
		caption: 'Rows per day',
		columns: [{ name: 'Day' }, { name: 'Rows', numeric: true }],
		rows: [
			{ day: 'Monday', rows: 3 },
			{ day: 'Tuesday', rows: 0 }
		],
		cells
	};

	test('has a caption, a head for every column and a row for every row', () => {
		const html = withoutComments(render(DataTable<Row>, { props }).body);
		expect(html).toContain('<caption>Rows per day</caption>');
		expect([...html.matchAll(/<th scope="col">([^<]*)</g)].map(([, name]) => name)).toEqual(['Day', 'Rows']);
		expect([...html.matchAll(/<td>([^<]*)</g)].map(([, text]) => text)).toEqual(['Monday: 3', 'Tuesday: 0']);
	});

	test('can be reached and scrolled by keyboard, and says what it is', () => {
		const html = render(DataTable<Row>, { props }).body;
		expect(attribute(html, 'tabindex')).toBe('0');
		expect(attribute(html, 'aria-label')).toBe('Rows per day');
	});
});

describe('progress', () => {
	test('says in words and in a bar how far it is', () => {
		const html = render(Progress, { props: { label: '12 of 40 rows', value: 12, max: 40 } }).body;
		expect(html).toContain('12 of 40 rows');
		expect(attribute(html, 'value')).toBe('12');
		expect(attribute(html, 'max')).toBe('40');
		expect(attribute(html, 'for')).toBe(attribute(html, 'progress id') ?? attribute(html, ' id'));
	});

	test('of an empty file divides by nothing', () => {
		expect(attribute(render(Progress, { props: { label: 'Empty', value: 0, max: 0 } }).body, 'max')).toBe('1');
	});
});

describe('a pager', () => {
	test('offers only the ways there are', () => {
		const props = { label: 'Pages', place: '1 to 25 of 40', back: null, onward: { href: '?after=25', name: 'Next' } };
		const html = render(Pager, { props }).body;
		expect(html).toContain('1 to 25 of 40');
		expect([...html.matchAll(/rel="([a-z]+)"/g)].map(([, rel]) => rel)).toEqual(['next']);
		expect(attribute(html, 'href')).toBe('?after=25');
	});
});

describe('a menu', () => {
	test('says what is chosen and what can be chosen, also without scripts', () => {
		const html = render(Menu, { props: { label: 'Language', chosen: 'Dansk', children: words('Svenska') } }).body;
		expect(withoutComments(html)).toContain('<summary><span>Language: </span>Dansk</summary>');
		expect(html).toMatch(/^(<!--.*?-->)*<details/);
		expect(html).toContain('Svenska');
	});
});
