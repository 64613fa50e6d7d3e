/** What a button of the form is called, and where it sends the form; without scripts the page opens at the answer. */
export const pressOf = (query: string, pressed: string) => (name: string) => ({
	name: 'press',
	value: name,
	formaction: `?${query}&/${name}#result`,
	disabled: pressed !== ''
});
