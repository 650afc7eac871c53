@NullMarked
package io.bearhug.learning.reward;

import org.jspecify.annotations.NullMarked;
