/** What tests of decisions share. */
@NullMarked
package io.bearhug.decision;

import org.jspecify.annotations.NullMarked;
