//! The Python classes that results are given in.

use pyo3::call::PyCallArgs;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// A class of `fraise_accel.types`, imported when it is first needed.
pub(crate) struct Class {
    name: &'static str,
    class: PyOnceLock<Py<PyAny>>,
    /// How the class takes memory.
    alloc: PyOnceLock<ffi::allocfunc>,
}

pub(crate) static ORDER: Class = Class::new("Order");
pub(crate) static RENDERED: Class = Class::new("Rendered");
pub(crate) static SHAPE_ERROR: Class = Class::new("ShapeError");
pub(crate) static SQL_FILE: Class = Class::new("SqlFile");
pub(crate) static SQL_STATEMENT: Class = Class::new("SqlStatement");
pub(crate) static SQL_SYNTAX_ERROR: Class = Class::new("SqlSyntaxError");

impl Class {
    const fn new(name: &'static str) -> Self {
        Self { name, class: PyOnceLock::new(), alloc: PyOnceLock::new() }
    }

    fn get<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyAny>> {
        self.class.import(py, "fraise_accel.types", self.name)
    }

    /// Call the class.
    pub(crate) fn call<'py>(
        &self,
        py: Python<'py>,
        arguments: impl PyCallArgs<'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.get(py)?.call1(arguments)
    }

    /// An instance of a named tuple, made as `tuple.__new__` makes it: the class's own `__new__` is
    /// Python code and several times slower.
    pub(crate) fn make<'py, const N: usize>(
        &self,
        py: Python<'py>,
        values: [Bound<'py, PyAny>; N],
    ) -> PyResult<Bound<'py, PyAny>> {
        let class = self.get(py)?.as_ptr().cast();
        let alloc = *self.alloc.get_or_try_init(py, || self.find_alloc(py))?;
        // SAFETY: the class is a subclass of tuple, so its allocator takes the number of items and
        // gives a tuple of so many null pointers, each of which is set before anybody sees it;
        // PyTuple_SetItem takes ownership of the item.
        unsafe {
            let made = alloc(class, N.cast_signed());
            let made = Bound::from_owned_ptr_or_err(py, made)?;
            for (index, value) in values.into_iter().enumerate() {
                let failed =
                    ffi::PyTuple_SetItem(made.as_ptr(), index.cast_signed(), value.into_ptr());
                if failed != 0 {
                    return Err(PyErr::fetch(py));
                }
            }
            Ok(made)
        }
    }

    fn find_alloc(&self, py: Python<'_>) -> PyResult<ffi::allocfunc> {
        let class = self.get(py)?.cast::<PyType>()?;
        // SAFETY: the slot of this name holds a function of this type, which all classes have.
        unsafe {
            let alloc = ffi::PyType_GetSlot(class.as_type_ptr(), ffi::Py_tp_alloc);
            Ok(std::mem::transmute::<*mut std::ffi::c_void, ffi::allocfunc>(alloc))
        }
    }
}
