/** What a person types: one class per command of {@code ./bearhug}. */
@NullMarked
package io.bearhug.local.command;

import org.jspecify.annotations.NullMarked;
