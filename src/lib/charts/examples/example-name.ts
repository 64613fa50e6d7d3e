/** Which examples every kind has. */
export const exampleNames = ['ordinary', 'gaps', 'empty', 'many'] as const;

export type ExampleName = (typeof exampleNames)[number];
