/** Tells whether a `<details>` is open, also when somebody opened it before the page was awake. */
export const toldOpen = (tell: (isOpen: boolean) => void) => (details: HTMLDetailsElement) => {
	const told = () => {
		tell(details.open);
	};
	told();
	details.addEventListener('toggle', told);
	return () => {
		details.removeEventListener('toggle', told);
	};
};
