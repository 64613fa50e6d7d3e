import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import JumpList from '#lib/ui/JumpList.svelte';

test('a jump list leads to every place by name, folded and unfolded, without a script', () => {
	const { body } = render(JumpList, {
		props: {
			label: 'On this page',
			places: [
				{ id: 'four', name: 'Four figures' },
				{ id: 'blind', name: 'Where you are blind' }
			]
		}
	});
	expect(body).toContain('aria-label="On this page"');
	expect(body.match(/href="#four"/g)).toHaveLength(2);
	expect(body.match(/<summary[^>]*>On this page/g)).toHaveLength(1);
	expect(body).not.toMatch(/onclick|<script/);
});

test('a jump list stays in sight, or stands still where it would cover what follows', () => {
	const list = (still: boolean) =>
		render(JumpList, { props: { label: 'Steps', places: [{ id: 'what', name: 'What the file is' }], still } }).body;
	expect(list(false)).toMatch(/<nav[^>]* class="[^"]*\bjump\b/);
	expect(list(true)).not.toMatch(/<nav[^>]* class="[^"]*\bjump\b/);
});
