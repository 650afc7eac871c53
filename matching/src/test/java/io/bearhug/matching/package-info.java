@NullMarked
package io.bearhug.matching;

import org.jspecify.annotations.NullMarked;
