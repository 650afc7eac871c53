@NullMarked
package io.bearhug.benchmarks.load.floor;

import org.jspecify.annotations.NullMarked;
