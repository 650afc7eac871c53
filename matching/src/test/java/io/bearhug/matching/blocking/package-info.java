@NullMarked
package io.bearhug.matching.blocking;

import org.jspecify.annotations.NullMarked;
