/** The places of so many choices beside each other: 0, 1, 2. */
export const placesFor = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
