@NullMarked
package io.bearhug.learning.recommendation;

import org.jspecify.annotations.NullMarked;
