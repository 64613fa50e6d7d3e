import { enableCompileCache, registerHooks } from 'node:module';

// kept for the next call, what the modules compile to saves half of the time that a command takes to begin
enableCompileCache();
// and so do words that are not spoken
const words = new URL('words-one-by-one.ts', import.meta.url).href;
registerHooks({
	resolve: (specifier, context, next) => next(specifier === './paraglide/messages.js' ? words : specifier, context)
});
await import('./command-line.ts');
