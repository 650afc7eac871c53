/**
 * Operating-system processes: starting them, knowing them again after a crash, and never ending one that is not ours.
 *
 * <p>A process is remembered by its pid and the instant it started, because a pid alone is reused by the system.
 */
@NullMarked
package io.bearhug.local.process;

import org.jspecify.annotations.NullMarked;
