@NullMarked
package io.bearhug.learning.response;

import org.jspecify.annotations.NullMarked;
