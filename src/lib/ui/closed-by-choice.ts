/** Closes a `<details>` as something in it is chosen, and gives its summary the keyboard: the page that comes keeps it there. */
export function closedByChoice(details: HTMLDetailsElement) {
	const chosen = (event: Event) => {
		if (event.type === 'click' && !(event.target instanceof Element && event.target.closest('a'))) return;
		details.open = false;
		details.querySelector('summary')?.focus({ preventScroll: true });
	};
	details.addEventListener('click', chosen);
	details.addEventListener('submit', chosen);
	return () => {
		details.removeEventListener('click', chosen);
		details.removeEventListener('submit', chosen);
	};
}
