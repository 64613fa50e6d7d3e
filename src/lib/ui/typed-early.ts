import { onMount } from 'svelte';

type Entry = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTouched(entry: Entry): boolean {
	if (entry instanceof HTMLSelectElement) return [...entry.options].some((one) => one.selected !== one.defaultSelected);
	if (entry instanceof HTMLTextAreaElement) return entry.value !== entry.defaultValue;
	return entry.type !== 'file' && (entry.value !== entry.defaultValue || entry.checked !== entry.defaultChecked);
}

/**
 * Keeps what somebody wrote or chose before the page was awake: as it wakes, it writes over it what the server knew.
 * Called by the outermost component, whose script runs before anything is woken.
 */
export function keepTypedEarly(): void {
	if (typeof document === 'undefined') return;
	const touched = [...document.querySelectorAll<Entry>('input, textarea, select')].filter(isTouched);
	const said = touched.map((entry) => ({ entry, value: entry.value, checked: 'checked' in entry && entry.checked }));
	onMount(() => {
		for (const { entry, value, checked } of said) {
			entry.value = value;
			if (entry instanceof HTMLInputElement) entry.checked = checked;
			entry.dispatchEvent(new Event('input', { bubbles: true }));
		}
	});
}
