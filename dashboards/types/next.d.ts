// What `next build` writes into next-env.d.ts, there before the first build too.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
