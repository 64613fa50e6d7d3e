/** Moves what a `<details>` opens beneath its summary, its last child, back to where the window ends. */
export function withinWindow(details: HTMLDetailsElement) {
	const moved = () => {
		const { lastElementChild: opened } = details;
		if (!details.open || !(opened instanceof HTMLElement)) return;
		opened.style.translate = '';
		const beyond = opened.getBoundingClientRect().right - document.documentElement.clientWidth;
		if (beyond > 0) opened.style.translate = `${-Math.ceil(beyond)}px`;
	};
	details.addEventListener('toggle', moved);
	return () => {
		details.removeEventListener('toggle', moved);
	};
}
