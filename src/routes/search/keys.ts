import { mainPages } from '../site-pages.ts';

/** What a key asks for: to go somewhere, to search, to see the list; `wait` for the second key of two. */
export type Wish = { go: (typeof mainPages)[number]['path'] | '/shortcuts' } | { search: true } | { wait: true } | null;

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The cookie that says that the reader wants no single keys. */
export const shortcutsCookie = 'shortcuts';

export const areOff = (cookies: string): boolean => /(?:^|;\s*)shortcuts=off(?:;|$)/.test(cookies);

/**
 * What a key means outside of fields; `after` is whether g was the key before. Ctrl or Command with K searches even where
 * single keys are switched off (WCAG 2.1.4 speaks of keys without such a modifier), and within fields.
 */
export function wishOf({ key, ctrlKey, metaKey, altKey }: Pressed, after: boolean, off: boolean): Wish {
	if (altKey) return null;
	if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? { search: true } : null;
	if (off) return null;
	if (after) {
		const page = mainPages.find((one) => one.key === key.toLowerCase());
		if (page) return { go: page.path };
	}
	if (key === 'g') return { wait: true };
	if (key === '/') return { search: true };
	return key === '?' ? { go: '/shortcuts' } : null;
}

/** Whether what is typed there is text: then a single key is a letter. */
export function takesText(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.matches('textarea, select')) return true;
	return target.matches(
		'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="submit"], [type="file"])'
	);
}
