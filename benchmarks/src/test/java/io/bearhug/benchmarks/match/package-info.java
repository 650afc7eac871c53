@NullMarked
package io.bearhug.benchmarks.match;

import org.jspecify.annotations.NullMarked;
