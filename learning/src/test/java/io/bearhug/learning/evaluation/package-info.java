@NullMarked
package io.bearhug.learning.evaluation;

import org.jspecify.annotations.NullMarked;
