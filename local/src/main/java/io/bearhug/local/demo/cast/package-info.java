/**
 * Who appears in the stories: customers, the shop and the app they use, the marketer, the mailbox – in plain words, over the
 * public APIs only. {@link io.bearhug.local.demo.cast.House} is where they meet. The demo and the acceptance scenarios
 * speak through them.
 */
@NullMarked
package io.bearhug.local.demo.cast;

import org.jspecify.annotations.NullMarked;
