import { presets, sizes, story, type PresetName, type Size } from './world/organisation.ts';

/** The worlds and the samples of them that can be asked for, the usual one first. */
export const presetNames = Object.keys(presets) as readonly PresetName[];
export const sizeNames = Object.keys(sizes) as readonly Size[];

/** Months of a world. */
export const months = story.months;

/** One customer in so many is in a sample. */
export const customersPer = (size: Size): number => sizes[size];
