/// The version of casus, as the lock and the command print it.
package let casusVersion = "0.1.0"
