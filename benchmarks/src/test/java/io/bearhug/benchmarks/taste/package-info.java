@NullMarked
package io.bearhug.benchmarks.taste;

import org.jspecify.annotations.NullMarked;
