@NullMarked
package io.bearhug.benchmarks;

import org.jspecify.annotations.NullMarked;
