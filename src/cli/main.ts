import { enableCompileCache } from 'node:module';

// kept for the next call, what the modules compile to saves half of the time that a command takes to begin
enableCompileCache();
await import('./command-line.ts');
