/** Closes a `<details>` when the reader turns elsewhere or presses Escape; without scripts it closes by its own summary. */
export function onlyOneOpen(details: HTMLDetailsElement) {
	const away = (event: Event) => {
		if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
	};
	const escape = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !details.open) return;
		details.open = false;
		details.querySelector('summary')?.focus();
	};
	document.addEventListener('click', away);
	document.addEventListener('focusin', away);
	details.addEventListener('keydown', escape);
	return () => {
		document.removeEventListener('click', away);
		document.removeEventListener('focusin', away);
		details.removeEventListener('keydown', escape);
	};
}
