@NullMarked
package io.bearhug.benchmarks.ratings;

import org.jspecify.annotations.NullMarked;
