/** The stories, played on the running suite for a person who watches. */
@NullMarked
package io.bearhug.local.demo;

import org.jspecify.annotations.NullMarked;
