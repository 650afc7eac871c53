@NullMarked
package io.bearhug.matching.comparison;

import org.jspecify.annotations.NullMarked;
