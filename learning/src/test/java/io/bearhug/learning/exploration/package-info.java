@NullMarked
package io.bearhug.learning.exploration;

import org.jspecify.annotations.NullMarked;
